import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { foundOut } from "../admin-install/found-out.ts";
import type { Scenario } from "../scenario.ts";
import { permissionAnswers } from "./permission-answers.ts";
import { permissionFacts } from "./permission-facts.ts";
import { permissionFor } from "./permission-for.ts";

const { office, customer, technician } = sandboxPeople;

/** Whatever is on no list needs the customer and one of us. */
export const twoApprovals: Scenario = {
  workflow: "software-permission",
  name: "two-approvals",
  title:
    "Software that is on no list is approved by the customer's authority and by a technician, and both stand on file.",
  by: office,
  input: permissionFor({ what: "Imaging Suite 4", facts: { ...foundOut, name: "Imaging Suite" } }),
  answers: permissionAnswers(),
  ends: { outcome: "succeeded" },
  check(sandbox) {
    const { isComplete, says, pages, isPublished } = permissionFacts(sandbox);
    return {
      "the ticket names both who approved": says(`approved by ${customer.id}, ${technician.id}`),
      "one page is filed and published": pages === 1 && isPublished,
      "the ticket is complete": isComplete,
    };
  },
};
