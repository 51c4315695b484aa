// How a text of ours is set on the kiosk: the gap between scripts, and a span of time or years never torn apart.
import { spaceScripts } from "@/shared/format";

const JOINER = "\u2060";
const SPAN = /(?<=\d)–(?=\d)/g;

export const typeset = (text: string): string => spaceScripts(text).replace(SPAN, `${JOINER}–${JOINER}`);
