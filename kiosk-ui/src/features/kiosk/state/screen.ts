// The data of the screen that a component was made for. It stays while the next screen is being put up.
import { shallowReactive, watch } from "vue";
import { useNavigation, type Screen, type ScreenName } from "./navigation";

export function useScreen<T extends Screen>(name: ScreenName): T {
  const navigation = useNavigation();
  const data = shallowReactive({ ...navigation.screen }) as T;
  watch(
    () => navigation.screen,
    (screen) => {
      if (screen.name === name) Object.assign(data, screen);
    },
  );
  return data;
}
