import type { Person } from "../../domain/person.ts";

/** Who it was, and nothing else a host may have handed over with them. */
export const personOf = ({ id, name }: Person): Person => ({ id, name });
