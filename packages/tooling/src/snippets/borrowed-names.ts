import ts from "typescript";

/** The names a piece of code mentions but neither imports nor declares itself. */
export const borrowedNames = (code: string): ReadonlySet<string> => {
  const file = ts.createSourceFile("snippet.ts", code, ts.ScriptTarget.Latest, true);
  const own = new Set<string>();
  const mentioned = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const declares =
        (ts.isVariableDeclaration(parent) ||
          ts.isBindingElement(parent) ||
          ts.isParameter(parent) ||
          ts.isFunctionDeclaration(parent) ||
          ts.isClassDeclaration(parent) ||
          ts.isInterfaceDeclaration(parent) ||
          ts.isTypeAliasDeclaration(parent) ||
          ts.isImportSpecifier(parent) ||
          ts.isNamespaceImport(parent) ||
          ts.isImportClause(parent)) &&
        parent.name === node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
      if (declares) own.add(node.text);
      else if (!isMember) mentioned.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return new Set([...mentioned].filter((name) => !own.has(name)));
};
