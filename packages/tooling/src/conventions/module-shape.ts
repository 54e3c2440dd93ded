import ts from "typescript";

/** What a module imports and exports, read from its text alone. */
export interface ModuleShape {
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

/** Reads static, dynamic and type-only imports, re-exports and `require`, and the names a module exports. */
export const moduleShape = (path: string, text: string): ModuleShape => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = new Set<string>();
  const exports = new Set<string>();
  const note = (node: ts.Node | undefined): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) imports.add(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) note(node.moduleSpecifier);
    if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || isRequire(node)))
      note(node.arguments[0]);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const statement of file.statements) for (const name of exportedBy(statement)) exports.add(name);
  return { imports: [...imports], exports: [...exports] };
};

const isRequire = ({ expression }: ts.CallExpression): boolean =>
  ts.isIdentifier(expression) && expression.text === "require";

const exportedBy = (statement: ts.Statement): readonly string[] => {
  if (ts.isExportDeclaration(statement))
    return statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [];
  if (!ts.canHaveModifiers(statement)) return [];
  if (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const { name } = statement as ts.DeclarationStatement;
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
};
