// How long visitors wait: from the last touch to the frame that shows the answer, as the browser's own measure.

const TAP = "kiosk:tap";
export const ANSWER = "kiosk:answer";

/** Marks each touch and each Enter from now on. */
export function watchTaps(): void {
  const mark = (): void => {
    performance.clearMarks(TAP);
    performance.mark(TAP);
  };
  window.addEventListener("click", mark, { capture: true });
  window.addEventListener("keydown", (event) => event.key === "Enter" && mark(), { capture: true });
}

/** To be called when an answer has been put on the page: measures up to the frame that has drawn it. */
export function answerStands(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!performance.getEntriesByName(TAP).length) return;
      performance.clearMeasures(ANSWER);
      performance.measure(ANSWER, TAP);
      performance.clearMarks(TAP);
    }, 0),
  );
}
