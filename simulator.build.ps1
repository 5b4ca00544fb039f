# Builds the program for simulator.cmd, the first time and after changes; otherwise it does nothing. Standard output stays empty: it is the program's.
# For Windows PowerShell 5.1 and later. Its name is not simulator.ps1, which PowerShell would start in place of simulator.cmd.
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$work = Join-Path $root 'artifacts/launcher'
$plain = Join-Path $work 'plain'

function Say($line) { [Console]::Error.WriteLine("simulator: $line") }

# The file 'plain' names the folder of the build. Its time is that of the sources that were built.
function Test-Current {
    if (-not (Test-Path -LiteralPath $plain)) { return $false }
    $name = Get-Content -LiteralPath $plain -TotalCount 1
    if (-not $name -or -not (Test-Path -LiteralPath (Join-Path $work $name))) { return $false }
    $built = (Get-Item -LiteralPath $plain).LastWriteTimeUtc
    $folders = New-Object 'System.Collections.Generic.Stack[IO.DirectoryInfo]'
    $folders.Push((Join-Path $root 'src'))
    $files = @(Get-ChildItem -Path $root -File | Where-Object { $_.Name -like 'simulator.*' -or $_.Name -like 'Directory.*' -or $_.Name -eq 'global.json' })
    while ($true) {
        foreach ($file in $files) { if ($file.LastWriteTimeUtc -gt $built) { return $false } }
        if ($folders.Count -eq 0) { return $true }
        $folder = $folders.Pop()
        $files = $folder.GetFiles()
        foreach ($below in $folder.GetDirectories()) { if ($below.Name -notin 'bin', 'obj', 'node_modules', 'wwwroot') { $folders.Push($below) } }
    }
}

# An error on standard error of a program must not end this script.
function Test-Sdk {
    $ErrorActionPreference = 'Continue'
    Push-Location -LiteralPath $root
    & dotnet --version 2>$null | Out-Null
    Pop-Location
    $LASTEXITCODE -eq 0
}

# Skips what a first run does not need: analysis, package audits, certificates and news of the SDK.
function Publish-Program($output) {
    $ErrorActionPreference = 'Continue'
    $env:DOTNET_GENERATE_ASPNET_CERTIFICATE = 'false'
    $env:DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE = 'true'
    $env:DOTNET_CLI_USE_MSBUILD_SERVER = '0'
    $arguments = @(
        'publish', (Join-Path $root 'src/Simulator.Cli'), '--configuration', 'Release', '--output', $output,
        "-p:ArtifactsPath=$(Join-Path $work 'objects')", '-p:RunAnalyzers=false', '-p:EnforceCodeStyleInBuild=false', '-p:NuGetAudit=false',
        '-p:UseAppHost=false', '-nodeReuse:false')
    & dotnet $arguments | Set-Content -LiteralPath (Join-Path $work 'build.log')
    $LASTEXITCODE -eq 0
}

function Build {
    if (-not (Test-Sdk)) {
        Say 'the .NET SDK 10 or later is needed to build the program: see https://dotnet.microsoft.com/download'
        exit 1
    }

    Say 'building the program, which takes a minute the first time'
    $begun = [DateTime]::UtcNow
    $name = "plain-$($begun.ToString('yyyyMMddHHmmss'))-$PID"
    if (-not (Publish-Program (Join-Path $work $name))) {
        Get-Content -LiteralPath (Join-Path $work 'build.log') | ForEach-Object { [Console]::Error.WriteLine($_) }
        Say 'the build failed'
        exit 1
    }

    # Renaming is atomic: a reader finds the folder of the old build or of the new one.
    [IO.File]::WriteAllText("$plain.new", "$name`n")
    [IO.File]::SetLastWriteTimeUtc("$plain.new", $begun)
    Move-Item -LiteralPath "$plain.new" -Destination $plain -Force

    # A build that is still running stays, because Windows does not delete files in use.
    Get-ChildItem -Path $work -Directory -Filter 'plain-*' | Where-Object { $_.Name -ne $name } |
        Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
}

if (Test-Current) { exit 0 }
New-Item -ItemType Directory -Path $work -Force | Out-Null

# Only one process builds; the others wait for it. The system releases the file when its holder ends, even if it is killed.
while ($true) {
    try {
        $lock = [IO.File]::Open((Join-Path $work 'lock'), 'OpenOrCreate', 'ReadWrite', 'None')
        break
    }
    catch [IO.IOException] { Start-Sleep -Milliseconds 200 }
}

if (-not (Test-Current)) { Build }
$lock.Dispose()
exit 0
