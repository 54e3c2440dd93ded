import type { Json, Person } from "@msp/workflows";
import type { ScenarioAnswer } from "./scenario.ts";

/** What a person answers whenever they are asked something of that title; after five minutes, unless `how` says otherwise. */
export const says = (
  by: Person,
  title: string,
  value: Json,
  how: Omit<ScenarioAnswer, "by" | "title" | "value"> = {},
): ScenarioAnswer => ({ by, title, value: value as ScenarioAnswer["value"], again: true, ...how });
