// Where a year stands: a year takes the room of what is told of it, so the scale follows the page as it was set.

/** A year and the pixel at which it begins. */
export type Anchor = [year: number, at: number];

export type Scale = (year: number) => number;

/** Between anchors years are even; beyond the first and the last nothing goes. */
export function scaleFrom(anchors: Anchor[]): Scale {
  return (year) => {
    const after = anchors.findIndex(([anchor]) => anchor >= year);
    if (after < 0) return anchors[anchors.length - 1]?.[1] ?? 0;
    const [toYear, to] = anchors[after]!;
    const [fromYear, from] = anchors[after - 1] ?? anchors[after]!;
    return toYear === fromYear ? to : from + ((to - from) * (year - fromYear)) / (toYear - fromYear);
  };
}
