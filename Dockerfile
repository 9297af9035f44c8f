# Built in one stage, run in another: the image holds production dependencies, dist/ and the content, and runs as nobody in particular.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm ci --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    INTERNAL_HOST=127.0.0.1 \
    DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/bin ./bin
COPY --from=build /app/locales ./locales
COPY --from=build /app/schemas ./schemas
COPY --from=build /app/intents ./intents
COPY --from=build /app/bots ./bots
RUN mkdir /data && chown node:node /data
USER 1000:1000
VOLUME ["/data"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3001/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# dist/ is there, so nothing is built at start and the root file system may be read-only.
CMD ["node", "bin/ventanilla.js", "start"]
