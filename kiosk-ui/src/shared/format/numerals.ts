// Chinese numerals 汉字数字: for log entry numbers, leaves and reign years.

const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const UNITS = ["", "十", "百", "千"];

/** 0…9999 as one reads it: 10 十, 12 十二, 20 二十, 105 一百零五, 325 三百二十五. */
export function hanNumber(value: number): string {
  if (value === 0) return DIGITS[0]!;
  const figures = String(Math.trunc(value)).split("").map(Number);
  let text = "";
  let zeroPending = false;
  figures.forEach((figure, index) => {
    const unit = UNITS[figures.length - 1 - index] ?? "";
    if (figure === 0) {
      zeroPending = text !== "";
      return;
    }
    text += (zeroPending ? "零" : "") + DIGITS[figure] + unit;
    zeroPending = false;
  });
  return text.replace(/^一十/, "十");
}

/** Digit by digit, as years are written: 2026 二〇二六. */
export function hanDigits(value: number | string): string {
  return String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)]!);
}
