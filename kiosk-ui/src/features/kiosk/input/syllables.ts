// Parts typed letters into pinyin syllables: chibi → chi bi, huoshaoch → huo shao ch.

// Every syllable of Mandarin without tones, by its initial; ü is written v.
const TABLE: Record<string, string> = {
  "": "a ai an ang ao e ei en eng er o ou",
  b: "a ai an ang ao ei en eng i ian iao ie in ing o u",
  p: "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
  m: "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
  f: "a an ang ei en eng o ou u",
  d: "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
  t: "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
  n: "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve",
  l: "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
  g: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  k: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  h: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  j: "i ia ian iang iao ie in ing iong iu u uan ue un",
  q: "i ia ian iang iao ie in ing iong iu u uan ue un",
  x: "i ia ian iang iao ie in ing iong iu u uan ue un",
  zh: "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
  ch: "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
  sh: "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
  r: "an ang ao e en eng i ong ou u ua uan ui un uo",
  z: "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
  c: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  s: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  y: "a an ang ao e i in ing o ong ou u uan ue un",
  w: "a ai an ang ei en eng o u",
};

export const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(TABLE).flatMap(([initial, finals]) => finals.split(" ").map((final) => initial + final)),
);

const LONGEST = 6;
const beginnings = new Set([...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, end) => syllable.slice(0, end + 1))));

/** True for a whole syllable or the beginning of one. */
export const canBegin = (letters: string): boolean => beginnings.has(letters);

interface Parting {
  parts: string[];
  /** Letters that belong to no whole syllable; fewer is better, then fewer parts. */
  loose: number;
}

const better = (a: Parting, b: Parting | undefined): boolean =>
  !b || a.loose < b.loose || (a.loose === b.loose && a.parts.length < b.parts.length);

/** Syllables of one run of letters; the last part may be unfinished, a letter that fits nowhere stands alone. */
function splitRun(run: string): string[] {
  const best: (Parting | undefined)[] = [{ parts: [], loose: 0 }];
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start];
      const part = run.slice(start, end);
      if (!before) continue;
      const whole = SYLLABLES.has(part);
      const unfinished = end === run.length && canBegin(part);
      if (!whole && !unfinished && part.length > 1) continue;
      const parting = { parts: [...before.parts, part], loose: before.loose + (whole ? 0 : part.length) };
      if (better(parting, best[end])) best[end] = parting;
    }
  }
  return best[run.length]?.parts ?? [...run];
}

/** Splits letters (and ' where the typist parted them) into syllables. */
export const splitSyllables = (letters: string): string[] =>
  letters.toLowerCase().split("'").filter(Boolean).flatMap(splitRun);
