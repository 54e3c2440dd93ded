import type { Behaviour } from "./behaviour.ts";
import { checkOnce } from "./check-once.ts";

/** Queues a resource works on: each once, and only those that tickets have. */
export const resourceRoleQueueBehaviour: Behaviour = {
  check(write) {
    const { tenant, values } = write;
    const queues = tenant.vocabulary.picklist("Tickets", "queueID") ?? [];
    const exists =
      queues.length === 0 || queues.some(({ value, isActive }) => value === values.queueID && isActive !== false);
    if (!exists) return ["Value does not reference an existing entity for queueID . "];
    return checkOnce(write, "resourceID", "queueID");
  },
};
