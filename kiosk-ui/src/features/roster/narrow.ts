// Whether the screen is too narrow for seven days side by side: a phone, or a desk at 200 % zoom. Paper never is: browsers
// ask it for an upright sheet before they turn it.
import { onBeforeUnmount, ref, type Ref } from "vue";

const NARROW = "screen and (max-width: 959px)";

export function useNarrow(): Ref<boolean> {
  const media = window.matchMedia(NARROW);
  const narrow = ref(media.matches);
  const follow = (): void => void (narrow.value = media.matches);
  media.addEventListener("change", follow);
  onBeforeUnmount(() => media.removeEventListener("change", follow));
  return narrow;
}
