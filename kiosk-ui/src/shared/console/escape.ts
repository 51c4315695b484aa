// Escape closes one thing, the innermost: whoever closes marks the event as answered, and those around leave it alone.

/** Listens for Escape on what `close` closes. Half a word of an input method is given up by the same key: that closes nothing. */
export const onEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
