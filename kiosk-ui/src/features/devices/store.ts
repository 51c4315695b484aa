// The centre's devices, and the pairing code being shown.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { nameHere } from "@/shared/console/named";
import { useSession } from "@/shared/console/session";
import * as api from "./api";
import type { Device, NewDevice, PairingDevice, PlaceName } from "./types";

export const useDevices = defineStore("devices", () => {
  const session = useSession();
  const devices = ref<Device[]>([]);
  const places = ref<PlaceName[]>([]);
  const pairing = ref<PairingDevice | null>(null);
  const problem = ref<unknown>(null);
  const loaded = ref(false);

  const mayManage = computed(() => session.may("admin", "manager"));
  const placeOf = (device: Device): string => nameHere(places.value.find((place) => place.id === device.place_id));

  async function load(): Promise<void> {
    try {
      [devices.value, places.value] = await Promise.all([
        api.listDevices(session.centrePath),
        api.listPlaces(session.centrePath),
      ]);
      problem.value = null;
      loaded.value = true;
      // The code has done its work once the device has come, for the first time or anew.
      const known = devices.value.find((device) => device.id === pairing.value?.id);
      if (known?.paired_at && known.paired_at !== pairing.value?.paired_at) pairing.value = null;
    } catch (error) {
      problem.value = error;
    }
  }

  async function add(device: NewDevice): Promise<void> {
    pairing.value = await api.addDevice(session.centrePath, device);
    await load();
  }

  async function newCode(device: Device): Promise<void> {
    pairing.value = await api.newPairingCode(session.centrePath, device);
  }

  async function revoke(device: Device): Promise<void> {
    await api.revokeDevice(session.centrePath, device);
    await load();
  }

  return { devices, places, pairing, problem, loaded, mayManage, placeOf, load, add, newCode, revoke };
});
