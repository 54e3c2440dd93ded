/** The name of an account without its domain, whichever way the domain is written: `ACME\lmarsh` and `lmarsh@acme.example.com` are `lmarsh`. */
export const accountName = (account: string): string =>
  account.slice(account.lastIndexOf("\\") + 1).replace(/@.*$/, "");
