// The place of questions and answers in the console.
import type { ConsoleFeature } from "@/shared/console/feature";

export const questions: ConsoleFeature = {
  nav: [{ to: "/questions", icon: "question", label: "questions.nav", group: "work" }],
  routes: [
    { path: "/questions", redirect: "/questions/queue" },
    {
      path: "/questions/:tab(queue|entries|try|usage)/:id?",
      component: () => import("./QuestionsPage.vue"),
      props: true,
    },
    { path: "/questions/:id", component: () => import("./QuestionPage.vue"), props: true },
  ],
};
