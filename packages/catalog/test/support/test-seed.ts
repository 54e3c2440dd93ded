import { exampleSeed } from "@msp/testing";
import { userRemoval } from "../../src/checklists/user-removal.ts";

/** The items of the general list, as a library of the service desk holds them. */
const generalItems = Object.values(userRemoval.items).map((item: { title: string; important?: boolean }) => ({
  title: item.title,
  isImportant: item.important ?? false,
}));

/** The example data with checklist libraries that hold what the procedures look for. */
export const testSeed = {
  ...exampleSeed,
  contacts: [
    ...(exampleSeed.contacts ?? []),
    { id: "106", companyId: "100", name: "Lee Marsh", email: "lee@marsh.example.com" },
  ],
  checklistLibraries: [
    { id: "401", name: "User removal", items: generalItems },
    {
      id: "402",
      name: "User removal (Acme Dental)",
      items: [...generalItems.slice(0, 4), { title: "Imaging account closed", isImportant: true }],
    },
    { id: "404", name: "Removal twice", items: [{ title: "First" }] },
    { id: "405", name: "Removal twice", items: [{ title: "Second" }] },
    { id: "406", name: "Removal retired", isActive: false, items: [{ title: "Third" }] },
  ],
};
