# The program alone; docker-compose.yml adds the database.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Simulator.Cli --configuration Release --use-current-runtime --self-contained false \
    -p:ArtifactsPath=/build -p:PublishReadyToRun=true --output /program

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /program /program
COPY seeds /program/seeds
COPY scenarios /program/scenarios
USER app
ENTRYPOINT ["dotnet", "/program/simulator.dll"]
