import { Refusal } from "../http/refusal.ts";
import type { Decision } from "../state/decision.ts";

const levels = ["msp", "company", "location", "computer"] as const;

/** Reads the body of a decision; the service refuses with 400 what it does not understand, an absent body included. */
export const readDecision = (text: string, state: Decision["state"]): Decision => {
  if (text.trim() === "") throw new Refusal(400, "body: Required");
  const body = parse(text);
  const { createRule, ruleLevel, elevationType, durationInMinutes, denialReason } = body;
  if (createRule !== undefined && typeof createRule !== "boolean") refuse("createRule", "Expected boolean");
  const level = levels.find((candidate) => candidate === ruleLevel);
  if (ruleLevel !== undefined && level === undefined) refuse("ruleLevel", "Invalid enum value");
  if (createRule === true && level === undefined) refuse("ruleLevel", "Required when createRule is true");
  if (elevationType !== undefined && elevationType !== "admin" && elevationType !== "user") {
    refuse("elevationType", "Invalid enum value");
  }
  if (durationInMinutes !== undefined && !(Number.isInteger(durationInMinutes) && Number(durationInMinutes) > 0)) {
    refuse("durationInMinutes", "Number must be greater than 0");
  }
  if (denialReason !== undefined && (typeof denialReason !== "string" || denialReason.length > 1000)) {
    refuse("denialReason", "String must contain at most 1000 character(s)");
  }
  return {
    state,
    by: "api",
    body,
    ...(createRule === true && level !== undefined ? { ruleLevel: level } : {}),
    ...(elevationType === "admin" || elevationType === "user" ? { elevationType } : {}),
    ...(typeof durationInMinutes === "number" ? { minutes: durationInMinutes } : {}),
    ...(typeof denialReason === "string" && state === "DENIED" ? { denialReason } : {}),
  };
};

const refuse = (field: string, why: string): never => {
  throw new Refusal(400, `body.${field}: ${why}`);
};

const parse = (text: string): { readonly [name: string]: unknown } => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, "body: Invalid JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal(400, "body: Expected object");
  return value as { readonly [name: string]: unknown };
};
