// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { removeContact } = await load("@msp/catalog");
  const { addInternalNote } = await load("@msp/catalog/actions");
  const { checkWorkflow, missingFromTenant, defineTenant } = await load("@msp/workflows");
  const errors = checkWorkflow(removeContact).filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, []);
  const tenant = defineTenant({ id: "empty", title: "Empty", bindings: {} });
  assert.ok(missingFromTenant(removeContact, tenant).includes("role:technician"));
  assert.equal(addInternalNote.effect, "write");
};
