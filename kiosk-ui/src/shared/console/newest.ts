// Answers may come in another order than the questions were asked in: only the newest question's answer counts.

/** Call it when asking; what it gives tells, when the answer comes, whether nobody has asked again since. */
export function newestOnly(): () => () => boolean {
  let turn = 0;
  return () => {
    const mine = ++turn;
    return () => mine === turn;
  };
}
