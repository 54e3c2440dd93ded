import { toWireDate } from "../store/wire-date.ts";
import type { Behaviour } from "./behaviour.ts";
import { checkOrder } from "./check-order.ts";

/** Notes on companies: they end after they begin, and the company has been active. */
export const companyNoteBehaviour: Behaviour = {
  check: checkOrder,
  committed({ tenant, values, at }) {
    tenant.database.table("Companies").patch(Number(values.companyID), { lastActivityDate: toWireDate(at) });
  },
};
