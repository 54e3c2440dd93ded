import { Refusal } from "../http/refusal.ts";
import type { Account } from "../state/account.ts";
import type { AccountRow } from "../state/account-row.ts";

/** Which documents a list shows: those outside of folders, unless a filter says otherwise in a form this account takes. */
export function documentsInFolder(account: Account, search: URLSearchParams): (row: AccountRow) => boolean {
  const folderOf = (row: AccountRow) => row.attributes.document_folder_id ?? null;
  const { folderFilters } = account.assumptions;
  if (folderFilters === "ignored") return (row) => folderOf(row) === null;
  const plain = search.get("filter[document_folder_id]") ?? search.get("filter[document-folder-id]");
  if (plain === "null") {
    if (folderFilters !== "null") throw new Refusal(422, { title: "document_folder_id is invalid" });
    return () => true;
  }
  if (plain !== null) return (row) => folderOf(row) === plain;
  const unlike = search.get("filter[document_folder_id][ne]") ?? search.get("filter[document-folder-id][ne]");
  if (unlike === null) return (row) => folderOf(row) === null;
  if (folderFilters === "none") throw new Refusal(422, { title: "document_folder_id is invalid" });
  return (row) => folderOf(row) !== null;
}
