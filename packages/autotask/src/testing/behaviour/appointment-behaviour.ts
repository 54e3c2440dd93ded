import { toWireDate } from "../store/wire-date.ts";
import type { Behaviour } from "./behaviour.ts";
import { checkOrder } from "./check-order.ts";

/** Appointments: they end after they begin. */
export const appointmentBehaviour: Behaviour = {
  check: checkOrder,
  stamp({ values, at }) {
    values.updateDateTime = toWireDate(at);
  },
};
