/** Writes client/schema.d.ts from docs/openapi.json; with `--print`, to standard output instead. */
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTypescript, { astToString } from 'openapi-typescript'

const header = '/** Generated from docs/openapi.json by `npm run generate`; do not edit. */\n\n'
const types = header + astToString(await openapiTypescript(readFileSync('docs/openapi.json', 'utf8')))
if (process.argv.includes('--print')) process.stdout.write(types)
else writeFileSync('client/schema.d.ts', types)
