// The visitors' page.
import "@/shared/base.css";
import "@/features/kiosk/kiosk.css";
import { startKiosk } from "@/features/kiosk/start";

startKiosk("#app");
