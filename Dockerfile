# docker build --tag referral-desk .    How to run it: docs/running.md
FROM node:24-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev
COPY . .
# @next/swc is a compiler.
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache node_modules/@next/swc-*

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /app/package.json /app/next.config.mjs ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/db/migrations db/migrations
COPY --from=build /app/public public
COPY --from=build /app/.next .next
COPY --from=build /app/dist dist
# The database and the secrets. Everything else may be read-only.
RUN install --directory --owner=node --group=node --mode=700 /data && ln -s /data data
VOLUME /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["node", "-e", \
  "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.mjs"]
