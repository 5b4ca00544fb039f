@echo off
rem Runs the simulator from a checkout on Windows. simulator.build.ps1 builds it the first time and after changes; there is no image here.
rem The arguments go from this shell to the program, so that nothing else reads their quotes.
setlocal DisableDelayedExpansion
where /q dotnet || (
  >&2 echo simulator: the .NET SDK 10 is needed: see https://dotnet.microsoft.com/download
  exit /b 1
)
powershell -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "%~dp0simulator.build.ps1" || exit /b 1
set /p build=<"%~dp0artifacts\launcher\plain"
dotnet "%~dp0artifacts\launcher\%build%\simulator.dll" %*
exit /b %errorlevel%
