# The service in public mode (docs/deploy.md). Build: docker build --tag ita .
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
# 350 MB that nothing here runs: the image's own Node stands for the npm package `node`, esbuild is for the sandbox of
# local mode, and of Google's four hundred services three are asked.
RUN rm -rf node_modules/node node_modules/.bin/node node_modules/esbuild node_modules/.bin/esbuild node_modules/@esbuild \
  && find node_modules/googleapis/build/src/apis -mindepth 1 -maxdepth 1 -type d \
    ! -name drive ! -name oauth2 ! -name sheets -exec rm -rf {} +

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production PORT=8080
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE ./
COPY measures measures
COPY templates templates
COPY server server
COPY docs/guide docs/guide
# Nothing in the image can be written by whoever runs it, and nothing has to be.
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "server/cli/main.ts"]
CMD ["serve"]
