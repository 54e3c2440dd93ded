import type { StorageError, StorageTrouble } from "@msp/workflows/run";

const restoring = 'With "msp restore BACKUP --replace" a backup takes its place, and it is kept beside.';

const advice: { readonly [trouble in StorageTrouble]?: string } = {
  corrupt: restoring,
  "not a store": restoring,
  full: "Nothing was sent after that and nothing is lost: with room again, call the command once more.",
};

/** What went wrong with the state file, and what to do about it in the words of this program. */
export const storageAdvice = ({ message, trouble }: StorageError): string =>
  advice[trouble] === undefined ? message : `${message} ${advice[trouble]}`;
