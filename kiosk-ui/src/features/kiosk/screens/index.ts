// Every screen by its name.
import type { Component } from "vue";
import FollowScreen from "../follow/FollowScreen.vue";
import type { ScreenName } from "../state/navigation";
import AnswerScreen from "./AnswerScreen.vue";
import AskScreen from "./AskScreen.vue";
import AttractScreen from "./AttractScreen.vue";
import CardsScreen from "./CardsScreen.vue";
import DutyScreen from "./DutyScreen.vue";
import HelpScreen from "./HelpScreen.vue";
import HomeScreen from "./HomeScreen.vue";
import MapScreen from "./MapScreen.vue";
import NoAnswerScreen from "./NoAnswerScreen.vue";
import NoticesScreen from "./NoticesScreen.vue";
import PairScreen from "./PairScreen.vue";
import RateScreen from "./RateScreen.vue";
import SayScreen from "./SayScreen.vue";
import TimelineScreen from "./TimelineScreen.vue";
import TopicScreen from "./TopicScreen.vue";
import TroubleScreen from "./TroubleScreen.vue";

export const screens: Record<ScreenName, Component> = {
  answer: AnswerScreen,
  ask: AskScreen,
  attract: AttractScreen,
  cards: CardsScreen,
  duty: DutyScreen,
  follow: FollowScreen,
  help: HelpScreen,
  home: HomeScreen,
  map: MapScreen,
  none: NoAnswerScreen,
  notices: NoticesScreen,
  pair: PairScreen,
  rate: RateScreen,
  say: SayScreen,
  timeline: TimelineScreen,
  topic: TopicScreen,
  trouble: TroubleScreen,
};
