using Simulator.PrivatePostgres;

namespace Simulator.Tests.PrivatePostgres;

public class SimulatorHomeTests
{
    [Fact]
    public void SIMULATOR_HOME_names_the_folder() =>
        Assert.Equal("/chosen", Locate(isRoot: true, ("SIMULATOR_HOME", "/chosen"), ("XDG_DATA_HOME", "/xdg")).Folder);

    [Fact]
    public void For_root_it_is_a_system_folder() => Assert.Equal("/var/lib/simulator", Locate(isRoot: true, ("XDG_DATA_HOME", "/xdg")).Folder);

    [Fact]
    public void Else_it_lies_in_the_XDG_data_folder() => Assert.Equal("/xdg/simulator", Locate(isRoot: false, ("XDG_DATA_HOME", "/xdg")).Folder);

    [Fact]
    public void Else_in_the_data_folder_of_the_user() => Assert.Equal("/home/ada/.local/share/simulator", Locate(isRoot: false).Folder);

    private static SimulatorHome Locate(bool isRoot, params (string Name, string Value)[] variables) => SimulatorHome.Locate(
        name => variables.FirstOrDefault(variable => variable.Name == name).Value, isRoot, userData: "/home/ada/.local/share");
}
