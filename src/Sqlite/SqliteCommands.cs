using Microsoft.Data.Sqlite;

namespace RateGen.Quotas;

/// <summary>Statements in one line.</summary>
internal static class SqliteCommands
{
    /// <param name="connection">The open file.</param>
    extension(SqliteConnection connection)
    {
        public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            using SqliteCommand command = connection.Command(sql, parameters);
            return command.ExecuteNonQuery();
        }

        public long Scalar(string sql)
        {
            using SqliteCommand command = connection.Command(sql, []);
            return (long)command.ExecuteScalar()!;
        }

        public string? Text(string sql)
        {
            using SqliteCommand command = connection.Command(sql, []);
            return command.ExecuteScalar() as string;
        }

        public SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            foreach ((string name, object? value) in parameters)
            {
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }

            return command;
        }

        /// <summary>
        /// Runs a step that writes, alone among all processes. What it wrote is on the disk when this returns; when it fails, the store closes the
        /// connection, which rolls back.
        /// </summary>
        public T Alone<T>(Func<T> step)
        {
            connection.Execute("BEGIN IMMEDIATE");
            T result = step();
            connection.Execute("COMMIT");
            return result;
        }
    }
}
