// Starts the console: words, stores, pages, then the question who is there.
import { createPinia } from "pinia";
import { createApp } from "vue";
import { createAppI18n, type Messages } from "@/shared/i18n";
import { applyLanguage, keptLanguage } from "@/shared/console/language";
import App from "./App.vue";
import { createConsoleRouter } from "./router";
import "@/shared/base.css";
import "./controls.css";
import "./boxes.css";
import "./tables.css";
import "./element.css";

const locales = import.meta.glob<{ default: Messages }>(
  [
    "../../features/*/locales/{zh-CN,en}.json",
    "../../features/{roster,staff}/*/locales/{zh-CN,en}.json",
    "!../../features/kiosk/**",
    "../../shared/console/locales/*.json",
  ],
  { eager: true },
);

const language = keptLanguage();
applyLanguage(language);
createApp(App).use(createPinia()).use(createAppI18n(locales, language)).use(createConsoleRouter()).mount("#app");
