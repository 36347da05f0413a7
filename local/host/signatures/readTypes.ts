// Reads the published type declarations of Apps Script into the signature table. Only syntax is read: names are resolved by namespace.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';
import { readAdvanced } from './readAdvanced';
import type { SignatureTable } from './table';

interface Draft {
  extends: string[];
  methods: Record<string, string[][]>;
  properties: string[];
  isEnum: boolean;
}

type Compiler = typeof ts;

/** Without Object's own members: Google documents a toString here and there. */
const emptyRecord = (): Record<string, string[][]> => Object.create(null) as Record<string, string[][]>;

export function readTypes(compiler: Compiler, folder: string): SignatureTable {
  const drafts = new Map<string, Draft>();
  const globals: Record<string, string> = {};
  const sources = readdirSync(folder)
    .filter((name) => /^google-apps-script\..+\.d\.ts$/.test(name))
    .map((name) => compiler.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), compiler.ScriptTarget.ES2022));

  const spaces = sources.flatMap((source) => spacesOf(compiler, source));
  for (const { space, statements } of spaces) {
    for (const statement of statements) {
      if (!compiler.isInterfaceDeclaration(statement) && !compiler.isEnumDeclaration(statement)) continue;
      const name = `${space}.${statement.name.text}`;
      if (!drafts.has(name))
        drafts.set(name, { extends: [], methods: emptyRecord(), properties: [], isEnum: compiler.isEnumDeclaration(statement) });
    }
  }
  const known = (name: string): boolean => drafts.has(name);
  for (const { space, statements } of spaces) {
    for (const statement of statements) {
      if (compiler.isInterfaceDeclaration(statement)) readInterface(compiler, statement, space, drafts, known);
    }
  }
  for (const source of sources) {
    for (const statement of source.statements) {
      if (!compiler.isVariableStatement(statement)) continue;
      for (const { name, type } of statement.declarationList.declarations) {
        if (type !== undefined && compiler.isTypeReferenceNode(type) && compiler.isIdentifier(name)) {
          globals[name.text] = nameText(compiler, type.typeName).replace(/^GoogleAppsScript\./, '');
        }
      }
    }
  }
  return { classes: Object.fromEntries(drafts), globals, advanced: readAdvanced(compiler, folder) };
}

/** The namespaces inside GoogleAppsScript, with their declarations. */
function spacesOf(compiler: Compiler, source: ts.SourceFile): { space: string; statements: readonly ts.Statement[] }[] {
  return source.statements.flatMap((outer) => {
    if (!compiler.isModuleDeclaration(outer) || outer.body === undefined || !compiler.isModuleBlock(outer.body)) return [];
    return outer.body.statements.flatMap((inner) =>
      compiler.isModuleDeclaration(inner) && inner.body !== undefined && compiler.isModuleBlock(inner.body)
        ? [{ space: inner.name.text, statements: inner.body.statements }]
        : [],
    );
  });
}

function readInterface(
  compiler: Compiler,
  declared: ts.InterfaceDeclaration,
  space: string,
  drafts: Map<string, Draft>,
  known: (name: string) => boolean,
): void {
  const draft = drafts.get(`${space}.${declared.name.text}`);
  if (draft === undefined) return;
  for (const clause of declared.heritageClauses ?? []) {
    for (const { expression } of clause.types) {
      if (compiler.isIdentifier(expression)) draft.extends.push(`${space}.${expression.text}`);
    }
  }
  for (const member of declared.members) {
    if (member.name === undefined || !compiler.isIdentifier(member.name)) continue;
    const name = member.name.text;
    if (compiler.isPropertySignature(member)) draft.properties.push(name);
    if (!compiler.isMethodSignature(member)) continue;
    const form = member.parameters.map((parameter) => {
      const kind = kindOf(compiler, parameter.type, space, known);
      if (parameter.dotDotDotToken !== undefined) return `${kind.replace(/\[\]$/, '')}…`;
      return parameter.questionToken === undefined ? kind : `${kind}?`;
    });
    (draft.methods[name] ??= []).push(form);
  }
}

const nameText = (compiler: Compiler, name: ts.EntityName): string =>
  compiler.isIdentifier(name) ? name.text : `${nameText(compiler, name.left)}.${name.right.text}`;

const plainNames: Readonly<Record<string, string>> = {
  Integer: 'n',
  Byte: 'n',
  BigNumber: '*',
  Char: 's',
  Date: 'd',
  'Base.Date': 'd',
  String: 's',
  Number: 'n',
  Boolean: 'b',
  Object: 'o',
  Record: 'o',
  Function: 'f',
};

/** The kind of a parameter's type, as signatureTable.ts spells it; "*" where the type says nothing that can be checked. */
function kindOf(compiler: Compiler, type: ts.TypeNode | undefined, space: string, known: (name: string) => boolean): string {
  const inner = (part: ts.TypeNode | undefined): string => kindOf(compiler, part, space, known);
  const { SyntaxKind } = compiler;
  if (type === undefined) return '*';
  if (compiler.isParenthesizedTypeNode(type)) return inner(type.type);
  if (compiler.isUnionTypeNode(type)) {
    const kinds = [...new Set(type.types.map(inner))];
    return kinds.includes('*') ? '*' : kinds.join('|');
  }
  if (compiler.isArrayTypeNode(type)) return arrayOf(inner(type.elementType));
  if (compiler.isTupleTypeNode(type)) return '*[]';
  if (compiler.isFunctionTypeNode(type)) return 'f';
  if (compiler.isTypeLiteralNode(type)) return 'o';
  if (compiler.isLiteralTypeNode(type)) return literalKind(compiler, type.literal);
  if (compiler.isTypeReferenceNode(type)) {
    const name = nameText(compiler, type.typeName).replace(/^GoogleAppsScript\./, '');
    if (name === 'Array' || name === 'ReadonlyArray') return arrayOf(inner(type.typeArguments?.[0]));
    const plain = plainNames[name];
    if (known(`${space}.${name}`) && !(name === 'Date' && space === 'Base')) return `${space}.${name}`;
    if (plain !== undefined) return plain;
    return known(name) ? name : '*';
  }
  switch (type.kind) {
    case SyntaxKind.StringKeyword:
      return 's';
    case SyntaxKind.NumberKeyword:
      return 'n';
    case SyntaxKind.BooleanKeyword:
      return 'b';
    case SyntaxKind.ObjectKeyword:
      return 'o';
    case SyntaxKind.UndefinedKeyword:
      return '0';
    default:
      return '*';
  }
}

const arrayOf = (kind: string): string =>
  kind
    .split('|')
    .map((each) => `${each}[]`)
    .join('|');

const literalKind = (compiler: Compiler, literal: ts.Node): string => {
  if (literal.kind === compiler.SyntaxKind.NullKeyword) return '0';
  if (compiler.isStringLiteral(literal)) return 's';
  if (compiler.isNumericLiteral(literal)) return 'n';
  return 'b';
};
