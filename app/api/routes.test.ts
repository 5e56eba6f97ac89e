import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { endpoints } from './endpoints'

const folder = path.join(process.cwd(), 'app/api')
const files = readdirSync(folder, { recursive: true }).map((file) => String(file).split(path.sep).join('/'))
const routeFolders = files
  .filter((file) => file.endsWith('/route.ts'))
  .map((file) => path.posix.dirname(file))

/** Sign-in is next-auth's; the catch-all answers what no endpoint does. */
const others = ['auth/[...nextauth]', '[...path]']
const folderOf = (contractPath: string) => contractPath.slice(1).replace(/\{(\w+)\}/g, '[$1]')
const endpointFolders = new Set(endpoints.map(({ contract }) => folderOf(contract.path)))

describe('the folders of app/api', () => {
  it('have an endpoint at the path of every route, and a route for every endpoint', () => {
    expect(routeFolders.filter((route) => !others.includes(route)).sort()).toEqual(
      [...endpointFolders].sort(),
    )
  })

  it('mount the router in every route', () => {
    for (const route of [...endpointFolders, '[...path]'])
      expect(readFileSync(path.join(folder, route, 'route.ts'), 'utf8'), route).toBe(
        "export * from '@/app/api/mount'\n",
      )
  })

  it('hold no endpoint that is missing from endpoints.ts', () => {
    const withEndpoint = files
      .filter((file) => file.endsWith('/endpoint.ts'))
      .map((file) => path.posix.dirname(file))
    for (const each of withEndpoint) expect(endpointFolders).toContain(each)
  })
})

describe('the endpoints', () => {
  it('have each method of a path, and each id, once', () => {
    const names = endpoints.map(({ contract }) => `${contract.method} ${contract.path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(endpoints.map(({ contract }) => contract.id)).size).toBe(endpoints.length)
  })

  it('speak GafaPay below /gafapay and the partner dialect elsewhere', () => {
    for (const { contract } of endpoints)
      expect(contract.dialect).toBe(contract.path.startsWith('/gafapay/') ? 'gafapay' : 'partner')
  })
})
