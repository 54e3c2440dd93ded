import type { FakeState } from "../state/fake-state.ts";

/** The company a machine belongs to. */
export const companyOf = ({ computers }: FakeState, computerId: string): string | undefined =>
  computers.find(({ id }) => id === computerId)?.companyId;
