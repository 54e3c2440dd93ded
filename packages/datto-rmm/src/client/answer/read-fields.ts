import { AnswerMismatch, Secret } from "@msp/adapter-kit";
import { toIso } from "../../mapping/to-iso.ts";

/** Reads one value of an answer. `path` says where it stood, for messages; only what nothing can go on without throws `AnswerMismatch`. */
export type FieldReader<T> = (value: unknown, path: string) => T;

/** The words that are known today, and any other: the service adds new ones without notice. */
export type OpenWordField<Word extends string> = Word | (string & {});

/** A text that identifies the record; without it the record is of no use. */
export const readKey: FieldReader<string> = (value, path) => {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  throw new AnswerMismatch(path, "an identifier", value);
};

/** A text, or null. */
export const readText: FieldReader<string | null> = (value) => {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
};

/** A number, or null. */
export const readNumber: FieldReader<number | null> = (value) => {
  if (typeof value === "number") return value;
  const isNumeric = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  return isNumeric ? Number(value) : null;
};

/** Yes, no, or null where the service does not know. */
export const readFlag: FieldReader<boolean | null> = (value) => {
  if (typeof value === "boolean") return value;
  if (value === "true") return true;
  return value === "false" ? false : null;
};

/** An instant as ISO 8601, or null. */
export const readInstant: FieldReader<string | null> = toIso;

/** One of the known words or a new one, or null. */
export const readWord = <Word extends string>(): FieldReader<OpenWordField<Word> | null> => readText;

/** A value that must not be seen; it prints as `[secret]`. */
export const readSecret: FieldReader<Secret | null> = (value) => {
  if (typeof value !== "string") return null;
  const secret = new Secret(() => value);
  // Revealed once, so that it can be told apart and concealed.
  secret.reveal();
  return secret;
};

/** A record, or null where there is none. */
export const readMaybe =
  <T>(reader: FieldReader<T>): FieldReader<T | null> =>
  (value, path) =>
    value === null || value === undefined ? null : reader(value, path);

/** A list; null counts as empty. */
export const readList =
  <T>(reader: FieldReader<T>): FieldReader<readonly T[]> =>
  (value, path) => {
    if (value === null || value === undefined) return [];
    if (!Array.isArray(value)) throw new AnswerMismatch(path, "a list", value);
    return value.map((item, index) => reader(item, `${path}[${index}]`));
  };
