import type { FakeDevice } from "../state/fake-device.ts";

const filters: readonly { readonly id: number; readonly name: string; matches(device: FakeDevice): boolean }[] = [
  { id: 11, name: "All Desktops", matches: ({ category }) => category === "Desktop" },
  { id: 12, name: "Offline Devices", matches: ({ online }) => !online },
  { id: 61, name: "Laptops of the practice", matches: ({ category }) => category === "Laptop" },
];

/** Whether a filter's number takes a device; one that does not exist takes none. */
export const matchesFilter = (device: FakeDevice, filterId: string): boolean =>
  filters.find(({ id }) => String(id) === filterId)?.matches(device) ?? false;

/** The filters of one kind as the service writes them. */
export const filtersWire = (type: "rmm_default" | "custom" | "site"): readonly object[] =>
  filters
    .filter(({ id }) => id > 60 === (type === "custom"))
    .filter(() => type !== "site")
    .map(({ id, name }) => ({ id, name, description: null, type, dateCreate: null, lastUpdated: null }));
