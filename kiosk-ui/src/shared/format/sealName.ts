// What a centre's seal reads: two to four characters of its own name, and what kind of seal it is.
import { splitCentreName } from "./centreName";

const KIND_OF_PLACE = /(?:国家级?|世界|风景名胜区|旅游度假区|生态旅游区|文化旅游区|风景旅游区|风景区|旅游区|景区|古战场|森林公园|湿地公园|地质公园|遗址公园|公园|博物院|博物馆|纪念馆|故居|古镇|古城|遗址)$/u;
/** The one place whose name and verse are drawn, because the pictures are of it. */
const RED_CLIFFS = "赤壁";
const CARVED = ["赤壁驿站", "赤壁日志"];
const LEAST = 2;
const MOST = 4;

/**
 * The short name in a centre's name: "赤壁" of 赤壁古战场游客服务中心, "九寨沟" of 九寨沟风景名胜区, the first two characters
 * of a long one; "" of a name that does not begin in Chinese.
 */
export function shortName(centre: string): string {
  let name = /^\p{Script=Han}*/u.exec(splitCentreName(centre).name)?.[0] ?? "";
  for (let rest = name.replace(KIND_OF_PLACE, ""); rest !== name && rest.length >= LEAST; rest = name.replace(KIND_OF_PLACE, ""))
    name = rest;
  const characters = [...name];
  if (characters.length < LEAST) return "";
  return (characters.length > MOST ? characters.slice(0, LEAST) : characters).join("");
}

/** The characters of a seal, two or four, in the order they are read: down the right column, then down the left. */
export function sealCharacters(kind: "brand" | "log", centre: string): string {
  const name = [...shortName(centre)];
  const [own, ...rest] = kind === "brand" ? ["驿站", "印"] : ["日志", "志"];
  if (name.length === 3) return name.join("") + rest[0];
  if (name.length === MOST && kind === "brand") return name.join("");
  return name.slice(0, LEAST).join("") + own;
}

/** Whether a seal of these characters is among the pictures; any other is set in type on a blank block. */
export const isCarved = (characters: string): boolean => CARVED.includes(characters);

/** Whether a centre stands at the Red Cliffs. */
export const isAtRedCliffs = (centre: string): boolean => shortName(centre) === RED_CLIFFS;
