// Reads the published type declarations of the advanced services: what each service and each of its collections has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';

type Compiler = typeof ts;

/** The global of a service → the file that declares it. */
const files: Readonly<Record<string, string>> = {
  Calendar: 'calendar_v3.d.ts',
  Docs: 'docs_v1.d.ts',
  Drive: 'drive_v3.d.ts',
  Sheets: 'sheets_v4.d.ts',
};

/** Members by place, such as "Calendar" or "Calendar.Events". */
export function readAdvanced(compiler: Compiler, folder: string): Record<string, string[]> {
  const members: Record<string, string[]> = {};
  for (const [service, file] of Object.entries(files)) {
    const text = readFileSync(join(folder, 'apis', file), 'utf8');
    const interfaces = interfacesIn(compiler, compiler.createSourceFile(file, text, compiler.ScriptTarget.ES2022).statements, '');
    const visit = (place: string, declared: ts.InterfaceDeclaration | undefined): void => {
      const names = new Set<string>();
      for (const member of declared?.members ?? []) {
        if (member.name === undefined || !compiler.isIdentifier(member.name)) continue;
        names.add(member.name.text);
        if (!compiler.isPropertySignature(member) || member.type === undefined || !compiler.isTypeReferenceNode(member.type)) continue;
        const type = `.${pathOf(compiler, member.type.typeName)}`;
        visit(`${place}.${member.name.text}`, [...interfaces].find(([path]) => path.endsWith(type))?.[1]);
      }
      members[place] = [...names];
    };
    visit(service, interfaces.get(`.GoogleAppsScript.${service}`));
  }
  return members;
}

function interfacesIn(compiler: Compiler, statements: readonly ts.Statement[], within: string): Map<string, ts.InterfaceDeclaration> {
  const found = new Map<string, ts.InterfaceDeclaration>();
  for (const statement of statements) {
    if (compiler.isInterfaceDeclaration(statement)) found.set(`${within}.${statement.name.text}`, statement);
    if (!compiler.isModuleDeclaration(statement) || statement.body === undefined || !compiler.isModuleBlock(statement.body)) continue;
    for (const [path, inner] of interfacesIn(compiler, statement.body.statements, `${within}.${statement.name.text}`))
      found.set(path, inner);
  }
  return found;
}

const pathOf = (compiler: Compiler, name: ts.EntityName): string =>
  compiler.isIdentifier(name) ? name.text : `${pathOf(compiler, name.left)}.${name.right.text}`;
