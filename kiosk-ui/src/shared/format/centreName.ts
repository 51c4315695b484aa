// A centre's name in two lines: 三国赤壁古战场 · 游客服务中心.

const KIND = /\s*(游客服务中心|游客中心|Visitor Cent(?:re|er)|ビジターセンター|방문자 센터)$/i;

/** The name without the kind of place at its end, and that kind; "" where it names none. */
export function splitCentreName(name: string): { name: string; kind: string } {
  return { name: name.replace(KIND, ""), kind: KIND.exec(name)?.[1] ?? "" };
}
