import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import type { Scenario } from "../scenario.ts";
import { permissionAnswers } from "./permission-answers.ts";
import { permissionFacts } from "./permission-facts.ts";
import { permissionFor } from "./permission-for.ts";

/** The customer's list is a permission, and it is filed all the same. */
export const listed: Scenario = {
  workflow: "software-permission",
  name: "listed",
  title:
    "Software that is on the customer's list and known to be safe needs nobody's approval, and the permission is filed.",
  by: sandboxPeople.office,
  input: permissionFor(),
  answers: permissionAnswers(),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, pages, isPublished } = permissionFacts(sandbox);
    return {
      "one page is filed, and everybody may read it who may": pages === 1 && isPublished,
      "the ticket names the entry of the list": says('the list, as "Acrobat Reader"'),
      "the ticket is complete": isComplete,
    };
  },
};
