// Figures with a thin space for thousands, from four digits on (2 318).

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g;

export function formatNumber(value: number, decimals = 0): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const sign = value < 0 ? "\u2212" : "";
  return `${sign}${whole.replace(THOUSANDS, "\u2009")}${fraction ? `.${fraction}` : ""}`;
}
