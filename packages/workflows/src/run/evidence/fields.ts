import * as z from "zod";
import { JsonValue } from "../../render/json-value.ts";

/** Values by name. */
export const Fields = z.record(z.string(), JsonValue).meta({ id: "Fields", description: "Values by name." });
