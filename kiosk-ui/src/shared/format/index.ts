// How figures, dates and mixed text are written, after the house style.
export { splitCentreName } from "./centreName";
export { hanDigits, hanNumber } from "./numerals";
export { formatNumber } from "./number";
export { isAtRedCliffs, isCarved, sealCharacters, shortName } from "./sealName";
export { spaceScripts } from "./spacing";
export { dateOf, duration, longDate, plainTime, shortDate, timeOf, timeRange, weekday } from "./time";
