import { expect, it } from 'vitest'
import { endpoints } from '@/app/api/endpoints'
import nextConfig from '@/next.config.mjs'
import { isApiPath } from '@/server/http/node-server'

const paths = [...new Set(endpoints.map(({ contract }) => contract.path))]

it.each(paths)('%s is answered by the Node server, and by Next through a rewrite', async (path) => {
  expect(isApiPath(path)).toBe(true)
  const rewrites = (await nextConfig.rewrites!()) as { source: string; destination: string }[]
  const rewrite = rewrites.find(({ source }) => path.startsWith(source.replace(':path*', '')))
  expect(rewrite?.destination).toBe(`/api${rewrite?.source}`)
})
