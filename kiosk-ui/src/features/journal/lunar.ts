// The lunar date that stands beside the date on the page: 丙午年十月十二.

const DAYS = ["初", "十", "廿", "三"];
const ONES = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 初一, 10 初十, 11 十一, 20 二十, 21 廿一, 30 三十. */
export function lunarDay(day: number): string {
  if (day === 20 || day === 30) return `${day === 20 ? "二" : "三"}十`;
  const tens = day === 10 ? 0 : Math.floor(day / 10);
  return `${DAYS[tens]}${ONES[day % 10]}`;
}

/** The lunar date of a business date, in Chinese. */
export function lunarDate(date: string): string {
  const parts = new Intl.DateTimeFormat("zh-CN-u-ca-chinese", {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).formatToParts(new Date(`${date}T12:00:00Z`));
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${value("yearName")}年${value("month")}${lunarDay(Number.parseInt(value("day"), 10))}`;
}
