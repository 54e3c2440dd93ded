const names: { readonly [system: string]: string } = { autotask: "Autotask", smtp: "our own mail (SMTP)" };

/** A service as people call it. */
export const systemName = (system: string): string => names[system] ?? system;
