import type { Resource } from "@msp/workflows";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { present } from "./present.ts";

/** A resource record in the port's words. */
export const toResource = ({ id, firstName, lastName, email, isActive }: AutotaskRecord<"resources">): Resource => ({
  id: String(id),
  name: [firstName, lastName].filter((part) => part).join(" "),
  isActive: isActive === true,
  ...present({ email: email || undefined }),
});
